# The command line. Build from the root of the repository: docker build --file docker/importer.Dockerfile .

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY Queries/ Queries/
COPY Mcp/ Mcp/
COPY Importer/ Importer/
RUN dotnet publish Importer/Importer.csproj --configuration Release -p:Neo4jDriver=true --output /app

FROM mcr.microsoft.com/dotnet/runtime:10.0 AS importer
WORKDIR /app
COPY --from=build /app/ ./
USER $APP_UID
ENTRYPOINT ["dotnet", "stakeholders.dll"]
