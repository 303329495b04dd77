using StakeholderGraph.Tests.Api;
using YamlDotNet.RepresentationModel;

namespace StakeholderGraph.Tests.Docker;

/// <summary>docker/compose.yaml as it is written.</summary>
internal sealed class ComposeFile
{
    private readonly YamlMappingNode _root;

    private ComposeFile(YamlMappingNode root) => _root = root;

    /// <summary>The folder of its relative paths.</summary>
    public static string Folder { get; } = Repository.At("docker");

    /// <summary>The services by name.</summary>
    public IReadOnlyDictionary<string, YamlMappingNode> Services =>
        Members(_root, "services").ToDictionary(s => s.Name, s => (YamlMappingNode)s.Value);

    /// <summary>The declared volumes.</summary>
    public IReadOnlyList<string> Volumes => [.. Members(_root, "volumes").Select(v => v.Name)];

    public static ComposeFile Read()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, "compose.yaml"));
        yaml.Load(reader);
        return new ComposeFile((YamlMappingNode)yaml.Documents[0].RootNode);
    }

    /// <summary>The members of a mapping within another; empty if it is missing.</summary>
    public static IEnumerable<(string Name, YamlNode Value)> Members(YamlMappingNode node, string key) =>
        Child(node, key) is YamlMappingNode members ? members.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value)) : [];

    /// <summary>The texts of a sequence within a mapping; empty if it is missing.</summary>
    public static IReadOnlyList<string> Texts(YamlMappingNode node, string key) =>
        Child(node, key) is YamlSequenceNode items ? [.. items.Select(i => ((YamlScalarNode)i).Value!)] : [];

    /// <summary>A text within a mapping, or <c>null</c>.</summary>
    public static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    /// <summary>A value within a mapping, or <c>null</c>.</summary>
    public static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
