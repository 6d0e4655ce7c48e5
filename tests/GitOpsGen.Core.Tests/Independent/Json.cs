using System.Text.Encodings.Web;
using System.Text.Json;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>A mapping under construction. JSON is YAML, so a config can be written without a YAML writer of our own.</summary>
internal sealed class Json : Dictionary<string, object?>
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds the key if the condition holds; the value is only made then.</summary>
    public Json When(bool condition, string key, Func<object?> value)
    {
        if (condition)
            this[key] = value();
        return this;
    }

    public string Write() => JsonSerializer.Serialize(this, Layout);
}
