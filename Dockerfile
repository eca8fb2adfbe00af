# An image of the program alone: docker build -t style-lint . && docker run --rm -v "$PWD:/work" style-lint check
# It has neither git nor certificates: check --changed and an archive over TLS are for the other ways to install.
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
RUN apk add --no-cache clang build-base zlib-dev zlib-static
WORKDIR /source
COPY . .
RUN dotnet publish src/StyleLint.Cli -c Release -r linux-musl-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/') -p:PublishProfile=native -p:RunAnalyzers=false -o /program

FROM scratch
COPY --from=build /program/style-lint /style-lint
COPY LICENSE /
WORKDIR /work
ENTRYPOINT ["/style-lint"]
CMD ["--help"]
