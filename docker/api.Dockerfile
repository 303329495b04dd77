# The Api with the explorer page. Build from the root of the repository: docker build --file docker/api.Dockerfile .

FROM node:22-bookworm-slim AS libraries
WORKDIR /src/Api
COPY Api/package.json Api/package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && touch node_modules/.installed

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY Queries/ Queries/
COPY Mcp/ Mcp/
COPY Api/ Api/
COPY data/ data/
COPY docs/openapi.json docs/
COPY --from=libraries /src/Api/node_modules/ Api/node_modules/
RUN dotnet publish Api/Api.csproj --configuration Release -p:Neo4jDriver=true --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS api
WORKDIR /app
COPY --from=build /app/ ./
ENV ASPNETCORE_URLS=http://0.0.0.0:8080
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "StakeholderGraph.Api.dll"]
