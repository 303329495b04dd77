using System.Text;
using CliWrap;
using CliWrap.Buffered;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Exports;

/// <summary>External programs from Debian that read our files. Without them, their tests are ignored; on CI they fail.</summary>
internal static class Readers
{
    // The interpreter that has Debian's modules, whichever is first in the path.
    private const string Python = "/usr/bin/python3";
    private const string Install = "apt-get install python3-networkx python3-igraph r-cran-sna graphviz libxml2-utils";

    /// <summary>Runs one of our Python scripts with a text on its standard input.</summary>
    public static async Task<BufferedCommandResult> RunPythonAsync(string script, string input)
    {
        await RequireAsync(Python, "-c", "import networkx, igraph");
        await RequireAsync("dot", "-V");
        return await RunAsync(Python, input, Repository.At("Tests", "python", script));
    }

    /// <summary>Runs one of our R scripts with a text on its standard input.</summary>
    public static async Task<BufferedCommandResult> RunRAsync(string script, string input)
    {
        await RequireAsync("Rscript", "-e", "library(sna)");
        return await RunAsync("Rscript", input, Repository.At("Tests", "r", script));
    }

    /// <summary>Checks that a text is well-formed XML.</summary>
    public static async Task<BufferedCommandResult> LintAsync(byte[] xml)
    {
        await RequireAsync("xmllint", "--version");
        return await Cli.Wrap("xmllint").WithArguments(["--noout", "--nonet", "-"])
            .WithStandardInputPipe(PipeSource.FromBytes(xml)).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
    }

    /// <summary>
    /// Draws an SVG as a PNG, as a second opinion beside the browser's. Without the program a test is ignored, also on CI.
    /// </summary>
    public static async Task<byte[]> RasterizeAsync(byte[] svg)
    {
        using var png = new MemoryStream();
        try
        {
            await Cli.Wrap("rsvg-convert")
                .WithStandardInputPipe(PipeSource.FromBytes(svg))
                .WithStandardOutputPipe(PipeTarget.ToStream(png))
                .ExecuteAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("Needs rsvg-convert: apt-get install librsvg2-bin");
        }

        return png.ToArray();
    }

    private static Task<BufferedCommandResult> RunAsync(string program, string input, params string[] arguments) => Cli.Wrap(program)
        .WithArguments(arguments)
        .WithStandardInputPipe(PipeSource.FromString(input, Encoding.UTF8))
        .WithEnvironmentVariables(variables => variables.Set("PYTHONIOENCODING", "utf-8"))
        .WithValidation(CommandResultValidation.None)
        .ExecuteBufferedAsync();

    private static async Task RequireAsync(string program, params string[] arguments)
    {
        try
        {
            if ((await RunAsync(program, "", arguments)).ExitCode == 0)
            {
                return;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The program is missing, which is reported below.
        }

        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Assert.Fail($"Needs {program}: {Install}");
        }

        Assert.Ignore($"Needs {program}: {Install}");
    }
}
