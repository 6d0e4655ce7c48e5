using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>The metadata of a pull request kept as files. A person may edit it: <c>state</c> above all.</summary>
/// <param name="State"><c>open</c>, <c>closed</c> or <c>merged</c>.</param>
/// <param name="Commit">What the head branch pointed to at the last update.</param>
internal sealed record LocalPullRequest(
    int Number, string State, string Title, string Head, string Base, string Commit, IReadOnlyList<string> Labels, IReadOnlyList<string> Reviewers)
{
    [JsonIgnore]
    public bool IsOpen => State.Equals("open", StringComparison.OrdinalIgnoreCase);

    /// <summary>Titles are for people: no <c>\u002B</c> for a plus. Nobody puts this file into a web page.</summary>
    private static readonly LocalJson s_json = new(new JsonSerializerOptions(LocalJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static LocalPullRequest Parse(string json) =>
        JsonSerializer.Deserialize(json, s_json.LocalPullRequest) ?? throw new JsonException("the file is empty");

    public string ToJson() => JsonSerializer.Serialize(this, s_json.LocalPullRequest) + "\n";
}

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LocalPullRequest))]
internal sealed partial class LocalJson : JsonSerializerContext;
