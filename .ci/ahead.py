"""Compiles what the tests start hundreds of times ahead of time: usage: ahead.py FOLDER. FOLDER is where the tests were built.

Otherwise each program that a test starts, and each process of tests, compiles its code as it runs, which is most of what a short program
does. The compiler is the one that dotnet publish uses. Without it everything runs as before, only slower.
"""

import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

# What many processes run. Of other libraries little is run, by one process each: compiling them takes longer than it gains.
AHEAD = re.compile(
    r"(stakeholders|StakeholderGraph\.(?!Tests).*|nunit.*|NUnit3.*|testhost|Microsoft\.(VisualStudio\.)?TestPlatform\..*|System\.CommandLine|Spectre\.Console.*|CsvHelper|YamlDotNet|CliWrap|Microsoft\.Data\.Sqlite|SQLitePCLRaw.*"
    r"|Microsoft\.Extensions\.(?!AI).*|Microsoft\.AspNetCore\..*|Microsoft\.OpenApi|ModelContextProtocol.*)\.dll"
)

PROJECT = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>
<TargetFramework>net10.0</TargetFramework><RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
<PublishReadyToRun>true</PublishReadyToRun><SelfContained>false</SelfContained><NuGetAudit>false</NuGetAudit>
</PropertyGroup></Project>"""


def compiler():
    """The compiler and where the assemblies are that all programs share."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "ahead.csproj"), "w", encoding="utf-8") as file:
            file.write(PROJECT)
        subprocess.run(["dotnet", "restore", "--nologo", "-v", "quiet"], cwd=folder, check=True)
        asked = "NuGetPackageRoot,BundledNETCoreAppPackageVersion,NETCoreSdkPortableRuntimeIdentifier,NetCoreRoot"
        answer = subprocess.run(["dotnet", "msbuild", "-nologo", f"-getProperty:{asked}"], cwd=folder, check=True, capture_output=True)
        (packages, version, runtime, root) = json.loads(answer.stdout)["Properties"].values()
    program = os.path.join(packages, f"microsoft.netcore.app.crossgen2.{runtime}", version, "tools", "crossgen2")
    os.chmod(program, 0o755)
    system, _, processor = runtime.rpartition("-")
    shared = [os.path.join(root, "shared", f"Microsoft.{name}.App", version, "*.dll") for name in ("NETCore", "AspNetCore")]
    return [program, "--targetos", system, "--targetarch", processor, "-O", "-r", shared[0], "-r", shared[1]]


def main(folder):
    compile_by = [*compiler(), "-r", os.path.join(folder, "*.dll")]

    def compile_ahead(name):
        path = os.path.join(folder, name)
        done = subprocess.run([*compile_by, path, "-o", path + ".ahead"], capture_output=True, check=False)
        return done.returncode == 0

    names = sorted(filter(AHEAD.fullmatch, os.listdir(folder)), key=lambda name: -os.path.getsize(os.path.join(folder, name)))
    with concurrent.futures.ThreadPoolExecutor(2) as workers:
        compiled = [name for name, done in zip(names, workers.map(compile_ahead, names)) if done]
    # Only now, for each is compiled against the others as they were built.
    for name in compiled:
        os.replace(os.path.join(folder, name + ".ahead"), os.path.join(folder, name))
    print(f"{len(compiled)} of {len(names)} assemblies compiled ahead")


main(sys.argv[1])
