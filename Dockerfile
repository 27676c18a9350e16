FROM node:20-slim AS build
WORKDIR /plangraph
COPY . .
RUN npm run build
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATABASE_URL=file:/data/plangraph.db
WORKDIR /plangraph
# Owned by root, so that the server cannot change its own program.
COPY --from=build /plangraph /plangraph
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=30s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "plangraph.mjs", "start"]
