using System.Text.Json;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using YamlDotNet.RepresentationModel;

namespace StakeholderGraph.Tests.Docker;

/// <summary>
/// Tests run where no containers can be started, so everything that the files in docker/ name is looked up in the place where it must
/// exist.
/// </summary>
[TestFixture]
public sealed partial class ContainerTests
{
    private static readonly ComposeFile Compose = ComposeFile.Read();

    // What Neo4j listens on by default.
    private static readonly string[] Neo4jPorts = ["7474", "7687"];

    private static readonly string[] Repositories =
        ["neo4j:5.26-community", "neo4j:5.26-enterprise", "stakeholdergraph-api", "stakeholdergraph-importer"];

    public static IEnumerable<string> ImageFiles() =>
        Directory.EnumerateFiles(ComposeFile.Folder, "*.Dockerfile").Select(f => Path.GetFileName(f)!);

    public static IEnumerable<string> ServiceNames() => Compose.Services.Keys;

    private static YamlMappingNode Service(string name) => Compose.Services[name];

    private static ImageFile? ImageOf(YamlMappingNode service) =>
        ComposeFile.Child(service, "build") is YamlMappingNode build
            ? new ImageFile(Path.Combine(ComposeFile.Folder, ComposeFile.Text(build, "context")!, ComposeFile.Text(build, "dockerfile")!))
            : null;

    [Test]
    public void Compose_starts_neo4j_the_api_and_on_request_the_importer()
    {
        Assert.That(
            Compose.Services.Where(s => ComposeFile.Texts(s.Value, "profiles").Count == 0).Select(s => s.Key),
            Is.EquivalentTo(new[] { "neo4j", "api" }));
        Assert.That(Compose.Services.Values.Select(s => ComposeFile.Text(s, "image")).Distinct(), Is.EquivalentTo(Repositories));
        Assert.That(ComposeFile.Texts(Service("importer"), "profiles"), Is.Not.Empty);
    }

    [Test]
    public void A_cluster_of_three_is_started_on_request_after_accepting_its_licence()
    {
        var members = Compose.Services.Where(s => ComposeFile.Text(s.Value, "image") == "neo4j:5.26-enterprise").ToDictionary();

        Assert.That(members, Has.Count.EqualTo(3));
        foreach (var (name, member) in members)
        {
            var settings = ComposeFile.Members(member, "environment").ToDictionary(v => v.Name, v => ((YamlScalarNode)v.Value).Value);
            Assert.That(ComposeFile.Texts(member, "profiles"), Is.EqualTo(new[] { "cluster" }));
            Assert.That(settings["NEO4J_ACCEPT_LICENSE_AGREEMENT"], Is.EqualTo("${NEO4J_ACCEPT_LICENSE_AGREEMENT:-no}"));
            Assert.That(settings["NEO4J_server_default__advertised__address"], Is.EqualTo(name));
            Assert.That(
                settings["NEO4J_dbms_cluster_discovery_v2_endpoints"]!.Split(','),
                Is.EquivalentTo(members.Keys.Select(other => $"{other}:6000")));
        }
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void A_service_is_built_from_files_that_exist_or_is_an_image(string name)
    {
        if (ComposeFile.Child(Service(name), "build") is YamlMappingNode build)
        {
            var context = Path.Combine(ComposeFile.Folder, ComposeFile.Text(build, "context")!);
            Assert.That(Path.GetFullPath(context), Is.EqualTo(Repository.Root));
            Assert.That(Path.Combine(context, ComposeFile.Text(build, "dockerfile")!), Does.Exist);
        }
        else
        {
            Assert.That(ComposeFile.Text(Service(name), "image"), Does.Match("^neo4j:5\\.26"));
        }
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void A_service_mounts_folders_that_exist_or_volumes_that_are_declared(string name)
    {
        foreach (var mount in ComposeFile.Texts(Service(name), "volumes"))
        {
            var source = Interpolation().Replace(mount, m => m.Groups["instead"].Value).Split(':')[0];

            if (source.StartsWith('.'))
            {
                Assert.That(Path.Combine(ComposeFile.Folder, source), Does.Exist, mount);
            }
            else
            {
                Assert.That(Compose.Volumes, Does.Contain(source), mount);
            }
        }
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void A_service_publishes_only_ports_that_it_listens_on_and_only_on_this_machine(string name)
    {
        var listens = ImageOf(Service(name)) is { } image ? new[] { image.Last("EXPOSE") ?? "" } : Neo4jPorts;
        foreach (var port in ComposeFile.Texts(Service(name), "ports"))
        {
            var parts = port.Split(':');

            Assert.That(parts[0], Is.EqualTo("127.0.0.1"), port);
            Assert.That(listens, Does.Contain(parts[2]), port);
        }
    }

    [Test]
    public void The_api_listens_on_the_port_that_its_image_exposes()
    {
        var image = ImageOf(Service("api"))!;
        var listens = image.Last("ENV")!.Split('=');

        Assert.That(listens[0], Is.EqualTo("ASPNETCORE_URLS"));
        Assert.That(new Uri(listens[1]).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(image.Last("EXPOSE")));
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void A_service_gets_only_variables_that_its_program_reads(string name)
    {
        var read = ImageOf(Service(name)) is null ? null : string.Concat(
            new[] { "Queries", "Api", "Importer" }
                .SelectMany(project => Directory.EnumerateFiles(Repository.At(project), "*.cs", SearchOption.AllDirectories))
                .Select(File.ReadAllText));
        foreach (var (variable, _) in ComposeFile.Members(Service(name), "environment"))
        {
            // Neo4j reads its settings from variables of this form, and refuses to start if it does not know one.
            Assert.That(
                read?.Contains($"\"{variable}\"", StringComparison.Ordinal) ?? variable.StartsWith("NEO4J_", StringComparison.Ordinal),
                variable);
        }
    }

    [Test]
    public void The_store_of_both_programs_is_the_database_that_compose_starts()
    {
        foreach (var name in new[] { "api", "importer", "api-cluster", "importer-cluster" })
        {
            var store = (
                (YamlScalarNode)ComposeFile.Members(Service(name), "environment").Single(v => v.Name == StoreAddress.Variable).Value
            ).Value!;
            var address = Neo4jAddress.Read(store, hasDriver: true, out var problem);

            Assert.That(address, Is.Not.Null, problem);
            Assert.That(
                Neo4jPorts,
                Does.Contain(address!.Server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(
                ComposeFile.Members(Service(name), "depends_on").Select(d => d.Name),
                Is.Not.Empty.And.EquivalentTo(Compose.Services.Keys.Where(other => AnswersTo(other, address.Server.Host))));
        }

        static bool AnswersTo(string name, string host) =>
            name == host
            || ComposeFile.Child(Service(name), "networks") is YamlMappingNode networks
                && ComposeFile.Texts((YamlMappingNode)ComposeFile.Child(networks, "default")!, "aliases").Contains(host);
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void A_service_waits_only_for_services_with_a_health_check(string name)
    {
        foreach (var (other, how) in ComposeFile.Members(Service(name), "depends_on"))
        {
            Assert.That(ComposeFile.Text((YamlMappingNode)how, "condition"), Is.EqualTo("service_healthy"));
            Assert.That(ComposeFile.Child(Service(other), "healthcheck"), Is.Not.Null, other);
        }
    }

    [TestCaseSource(nameof(ServiceNames))]
    public void No_service_runs_as_root(string name)
    {
        var user = ComposeFile.Text(Service(name), "user") ?? ImageOf(Service(name))?.Last("USER");

        Assert.That(user, Is.Not.Null.And.Not.Matches("^(0|root)(:|$)"));
    }

    [Test]
    public void No_password_is_in_a_file_and_every_required_variable_is_explained()
    {
        var text = File.ReadAllText(Path.Combine(ComposeFile.Folder, "compose.yaml"));
        var explained = File.ReadAllText(Path.Combine(ComposeFile.Folder, "README.md"));
        var asked = Interpolation().Matches(text).Select(m => m.Groups["name"].Value).Distinct().ToList();

        Assert.That(asked, Does.Contain("STAKEHOLDERS_NEO4J_PASSWORD"));
        Assert.That(asked.Where(name => !explained.Contains($"| `{name}` |", StringComparison.Ordinal)), Is.Empty);
        Assert.That(
            text.Split('\n')
                .Where(line => line.Contains("PASSWORD:", StringComparison.Ordinal) || line.Contains("AUTH:", StringComparison.Ordinal)),
            Has.All.Contains("${"));
    }

    [TestCaseSource(nameof(ImageFiles))]
    public void An_image_file_names_only_what_the_repository_and_its_own_stages_have(string name)
    {
        var image = new ImageFile(Path.Combine(ComposeFile.Folder, name));

        Assert.That(image.CopiedFromRepository.Where(path => !Path.Exists(Repository.At(path))), Is.Empty);
        Assert.That(image.CopiedFromStages, Is.Not.Empty.And.SubsetOf(image.Stages.Keys));
        Assert.That(image.Published.Where(path => !File.Exists(Repository.At(path))), Is.Empty);
    }

    [TestCaseSource(nameof(ImageFiles))]
    public void An_image_file_builds_with_the_official_driver(string name)
    {
        Assert.That(File.ReadAllText(Path.Combine(ComposeFile.Folder, name)), Does.Match("RUN dotnet publish .* -p:Neo4jDriver=true "));
    }

    [TestCaseSource(nameof(ImageFiles))]
    public void An_image_file_copies_the_projects_that_it_publishes_and_starts_the_right_program(string name)
    {
        var image = new ImageFile(Path.Combine(ComposeFile.Folder, name));
        var project = image.Published.Single();
        var copied = image.CopiedFromRepository.Select(path => path.TrimEnd('/')).ToList();
        var text = File.ReadAllText(Repository.At(project));

        Assert.That(
            ProjectReference().Matches(text).Select(m => m.Groups[1].Value).Append(Path.GetDirectoryName(project)!),
            Is.SubsetOf(copied));
        Assert.That(
            JsonSerializer.Deserialize<string[]>(image.Last("ENTRYPOINT")!),
            Is.EqualTo(new[] { "dotnet", $"{AssemblyName().Match(text).Groups[1].Value}.dll" }));
    }

    [Test]
    public async Task The_health_check_of_the_api_uses_an_existing_address()
    {
        if (!File.Exists("/bin/bash"))
        {
            Assert.Ignore("The health check is a line of bash, which is not at /bin/bash here.");
        }

        var asked = ComposeFile.Texts((YamlMappingNode)ComposeFile.Child(Service("api"), "healthcheck")!, "test");
        Assert.That(asked.Take(3), Is.EqualTo(new[] { "CMD", "bash", "-c" }));
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var command = Cli.Wrap("/bin/bash")
            .WithArguments(["-c", asked[3].Replace("8080", port, StringComparison.Ordinal)])
            .WithValidation(CommandResultValidation.None);

        Assert.That((await AnsweredAsync(listener, command, "HTTP/1.0 200 OK")).Request, Does.StartWith("GET /readyz HTTP/1.0\r\n\r\n"));
        Assert.That((await AnsweredAsync(listener, command, "HTTP/1.0 200 OK")).ExitCode, Is.Zero);
        Assert.That((await AnsweredAsync(listener, command, "HTTP/1.0 503 Service Unavailable")).ExitCode, Is.Not.Zero);
        await using var api = await ApiHost.StartAsync([]);
        using var client = api.CreateClient();
        Assert.That((await client.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode);
    }

    private static async Task<(string Request, int ExitCode)> AnsweredAsync(
        System.Net.Sockets.TcpListener listener,
        Command command,
        string status)
    {
        var asking = command.ExecuteBufferedAsync();
        using var client = await listener.AcceptTcpClientAsync();
        await using (var stream = client.GetStream())
        {
            var buffer = new byte[1024];
            var read = await stream.ReadAsync(buffer);
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{status}\r\n\r\n"));
            client.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            return (System.Text.Encoding.ASCII.GetString(buffer, 0, read), (await asking).ExitCode);
        }
    }

    [GeneratedRegex(@"\$\{(?<name>\w+)(:[-?](?<instead>[^}]*))?\}")]
    private static partial Regex Interpolation();

    [GeneratedRegex("ProjectReference Include=\"\\.\\./([A-Za-z]+)/")]
    private static partial Regex ProjectReference();

    [GeneratedRegex("<AssemblyName>([^<]+)<")]
    private static partial Regex AssemblyName();
}
