using GitOpsGen.Core.Checking.Schemas.Rules;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3113, MESH3114, MESH3115: values of redirects, responses, faults, mirrors, CORS and headers.</summary>
internal static class HttpRouteValues
{
    private static readonly HashSet<string> Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE"];

    public static IEnumerable<Finding> Check(ManifestDocument service, Node rule)
    {
        foreach (var finding in Redirect(service, rule.Get("redirect")).Concat(Percentages(service, rule)).Concat(Cors(service, rule.Get("corsPolicy"))))
            yield return finding;
        if (rule.Path("directResponse", "status") is { } status && status.Integer() is < 200 or > 599)
            yield return VirtualServiceFindings.Value(service.On(status), $"status {status.Text()} is not between 200 and 599");
        if (rule.Path("fault", "abort", "httpStatus") is { } abort && abort.Integer() is < 200 or > 599)
            yield return VirtualServiceFindings.Value(service.On(abort), $"status {abort.Text()} is not between 200 and 599");
        if (rule.Get("fault") is { } fault && !fault.Has("delay") && !fault.Has("abort"))
            yield return VirtualServiceFindings.Value(service.On(fault), "a fault needs a delay or an abort");
        if (rule.Get("rewrite") is { } rewrite && rewrite.Has("uri") && rewrite.Has("uriRegexRewrite"))
            yield return VirtualServiceFindings.Exclusive(service.On(rewrite), "uri", "uriRegexRewrite");
        foreach (var headers in rule.Items("route").Select(route => route.Get("headers")).Append(rule.Get("headers")))
        {
            foreach (var finding in Headers(service, headers.Get("request"), mayChangeAuthority: true).Concat(Headers(service, headers.Get("response"), mayChangeAuthority: false)))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Redirect(ManifestDocument service, Node? redirect)
    {
        if (redirect is null)
            yield break;
        if (!redirect.Has("uri") && !redirect.Has("authority") && !redirect.Has("scheme") && !redirect.Has("port") && !redirect.Has("derivePort"))
            yield return VirtualServiceFindings.Value(service.On(redirect), "a redirect changes the uri, authority, scheme or port");
        if (redirect.Get("redirectCode") is { } code && code.Integer() is < 300 or > 399)
            yield return VirtualServiceFindings.Value(service.On(code), $"redirectCode {code.Text()} is not 3xx");
        if (redirect.Get("scheme") is { } scheme && scheme.Text() is not ("http" or "https"))
            yield return VirtualServiceFindings.Value(service.On(scheme), $"scheme '{scheme.Text()}' is neither http nor https");
    }

    private static IEnumerable<Finding> Percentages(ManifestDocument service, Node rule)
    {
        Node?[] values = [rule.Path("fault", "delay", "percentage", "value"), rule.Path("fault", "abort", "percentage", "value"), rule.Path("mirrorPercentage", "value"),
            .. rule.Items("mirrors").Select(mirror => mirror.Path("percentage", "value"))];
        foreach (var value in values.OfType<Node>().Where(value => value.Number() is < 0 or > 100))
            yield return VirtualServiceFindings.Value(service.On(value), $"{value.Text()} is not between 0 and 100");
        if (rule.Get("mirrorPercent") is { } old)
            yield return ValidationFindings.Warn(service.On(old), "mirrorPercent is deprecated", "use mirrorPercentage.value");
    }

    /// <summary>Browsers send methods in capitals and compare them as they stand.</summary>
    private static IEnumerable<Finding> Cors(ManifestDocument service, Node? policy)
    {
        foreach (var method in policy.Items("allowMethods").Where(method => !Methods.Contains(method.Text()) && method.Text() != "*"))
            yield return VirtualServiceFindings.Cors(service.On(method), $"'{method.Text()}' is no HTTP method");
        foreach (var origin in policy.Items("allowOrigins").Where(origin => origin.Entries().All(entry => entry.Value.Text().Length == 0)))
            yield return VirtualServiceFindings.Cors(service.On(origin), "an allowed origin is empty");
        if (policy.Get("maxAge") is { } age && GoDuration.Parse(age.Text()) % 1_000_000_000 is > 0)
            yield return VirtualServiceFindings.Cors(service.On(age), $"maxAge '{age.Text()}' is more precise than seconds");
        foreach (var name in policy.Items("allowHeaders").Concat(policy.Items("exposeHeaders")).Where(name => name.Text() != "*" && !IsHeaderName(name.Text())))
            yield return VirtualServiceFindings.Cors(service.On(name), $"'{name.Text()}' is no header name");
    }

    /// <summary>Pseudo-headers belong to the protocol; the authority may be set on requests only.</summary>
    private static IEnumerable<Finding> Headers(ManifestDocument service, Node? operations, bool mayChangeAuthority)
    {
        var names = operations.Get("set").Entries().Concat(operations.Get("add").Entries()).Select(entry => (Node: (Node)entry.Key, MayChange: mayChangeAuthority))
            .Concat(operations.Items("remove").Select(name => (Node: name, MayChange: false)));
        foreach (var (node, mayChange) in names)
        {
            var name = node.Text();
            var isAuthority = name.Equals("host", StringComparison.OrdinalIgnoreCase) || name.Equals(":authority", StringComparison.OrdinalIgnoreCase);
            if (name.Length == 0 || (isAuthority ? !mayChange : name.StartsWith(':')))
                yield return VirtualServiceFindings.Header(service.On(node), name);
        }
    }

    private static bool IsHeaderName(string name) => name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
