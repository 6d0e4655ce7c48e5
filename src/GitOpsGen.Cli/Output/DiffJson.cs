using System.Text.Json.Serialization;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Cli.Output;

/// <summary>How a diff becomes JSON, worked out by the compiler: a native build has no reflection over what it trims.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TreeDiff))]
internal sealed partial class DiffJson : JsonSerializerContext;
