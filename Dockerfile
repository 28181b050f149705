# Reftel in a container: no network at run time, no root, a read-only root file system; only /data is written.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY cli/package.json cli/package.json
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production REFTEL_DATA=/data
WORKDIR /app
COPY --from=build /app /app
RUN useradd --system --uid 10001 --home-dir /app reftel && mkdir -p /data && chown reftel /data
USER 10001
VOLUME /data
EXPOSE 4180
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:4180/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "cli/reftel.mjs", "serve", "--data", "/data"]
