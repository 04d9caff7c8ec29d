#!/bin/sh
# azd publishes with `dotnet publish -c Release` and hands its environment over, where MSBuild reads properties: this is
# -p:AzureSdk=official for every step. Should it ever not arrive, functions/Deployed.targets fails the publish.
set -eu
azd env set AzureSdk official
