using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace StakeholderGraph.Mcp;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class SchemaJson : JsonSerializerContext;
