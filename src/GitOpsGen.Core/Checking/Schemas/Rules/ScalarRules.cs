using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules about one string. Where a CRD has the rule as CEL, the comment quotes what the expression asks.</summary>
internal static class ScalarRules
{
    public static readonly IReadOnlyList<SchemaRule> All =
    [
        // duration(self) >= duration('1ms')
        Text("duration", "must be a duration of at least 1ms, such as 10s or 1m30s", text => GoDuration.Parse(text) >= 1_000_000),
        // self.size() == 0 on a target reference's namespace
        Text("same-namespace", "must be left out: a policy targets only resources in its own namespace", text => text.Length == 0),
        // !self.contains("*")
        Text("no-wildcard", "must not contain '*': selectors match whole values", text => !text.Contains('*')),
        // self != "*" on a ServiceEntry's hosts
        Text("not-star", "must not be '*': name a host, or a suffix such as '*.example.com'", text => text != "*"),
        // url(self).getScheme() in ["http", "https"]
        Text("http-url", "must be a URL that starts with http:// or https://", text => Urls.Scheme(text) is "http" or "https"),
        // the URL, with http:// put before it if it has no scheme, in http, https, oci, file
        Text("wasm-url", "must be a URL with the scheme oci, http, https or file (or none)", Urls.IsWasm),
        // an endpoint's unix:// address: substring(7, 8) is '/' or '@', and no '/' at the end
        Text("unix-path", "must be an absolute path or an abstract socket ('@…') after unix://, and not a folder", UnixPath),
        Text("base64", "must be base64", Encodings.IsBase64),
        Text("date-time", "must be a time in RFC 3339, such as 2026-01-31T12:00:00Z", Encodings.IsDateTime),
    ];

    private static bool UnixPath(string text)
    {
        if (!text.StartsWith("unix://", StringComparison.Ordinal))
            return true;
        // CEL's substring(7, 8) fails on a text of seven characters, and a failing rule rejects.
        return text.Length > 7 && text[7] is '/' or '@' && !text.EndsWith('/');
    }

    private static SchemaRule Text(string name, string problem, Func<string, bool> holds) =>
        new(name, node => node is not ScalarNode scalar || holds(scalar.Text) ? null : problem);
}
