# The bot as an image: src/operate/README.md. Renovate keeps the version, and adds the digest of the base.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without scripts: the only one brings Node, which the base has.
RUN ["npm", "ci", "--omit=dev", "--ignore-scripts"]

FROM node:24.21.0-bookworm-slim
# Nothing installs anything here any more.
RUN ["rm", "-rf", "/usr/local/lib/node_modules", "/usr/local/bin/npm", "/usr/local/bin/npx", "/usr/local/bin/corepack", "/usr/local/bin/yarn", "/usr/local/bin/yarnpkg"]
RUN ["install", "-d", "-m", "0700", "-o", "65532", "-g", "65532", "/data"]
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY prompts prompts
COPY knowledge knowledge
COPY src src
# All interfaces of the container; without the credentials of a chat platform the bot refuses that and ends with 78.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
USER 65532:65532
VOLUME ["/data"]
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/src/start.mjs"]
CMD ["start"]
