using StakeholderGraph.Tests.Api;
using YamlDotNet.RepresentationModel;

namespace StakeholderGraph.Tests.Docker;

/// <summary>docker/compose.yaml, read as it is written.</summary>
internal sealed class ComposeFile
{
    private readonly YamlMappingNode _root;

    private ComposeFile(YamlMappingNode root) => _root = root;

    /// <summary>The folder that its relative paths start from.</summary>
    public static string Folder { get; } = Repository.At("docker");

    /// <summary>The services by name.</summary>
    public IReadOnlyDictionary<string, YamlMappingNode> Services =>
        Members(_root, "services").ToDictionary(s => s.Name, s => (YamlMappingNode)s.Value);

    /// <summary>The volumes that it declares.</summary>
    public IReadOnlyList<string> Volumes => [.. Members(_root, "volumes").Select(v => v.Name)];

    public static ComposeFile Read()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, "compose.yaml"));
        yaml.Load(reader);
        return new ComposeFile((YamlMappingNode)yaml.Documents[0].RootNode);
    }

    /// <summary>The members of a mapping within another; none where it is not there.</summary>
    public static IEnumerable<(string Name, YamlNode Value)> Members(YamlMappingNode node, string key) =>
        Child(node, key) is YamlMappingNode members ? members.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value)) : [];

    /// <summary>The texts of a sequence within a mapping; none where it is not there.</summary>
    public static IReadOnlyList<string> Texts(YamlMappingNode node, string key) =>
        Child(node, key) is YamlSequenceNode items ? [.. items.Select(i => ((YamlScalarNode)i).Value!)] : [];

    /// <summary>A text within a mapping, or none.</summary>
    public static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    /// <summary>A value within a mapping, or none.</summary>
    public static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
