
namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>Protocol names of ports, in any case (istio/istio pkg/config/protocol/instance.go).</summary>
internal static class Protocols
{
    private static readonly HashSet<string> Http = new(StringComparer.OrdinalIgnoreCase) { "HTTP", "HTTP2", "HTTP_PROXY", "GRPC", "GRPC-WEB", "GRPC-WEB-TEXT", "HBONE" };
    private static readonly HashSet<string> Tls = new(StringComparer.OrdinalIgnoreCase) { "HTTPS", "TLS" };
    private static readonly HashSet<string> Other = new(StringComparer.OrdinalIgnoreCase) { "TCP", "UDP", "MONGO", "REDIS", "MYSQL" };

    /// <summary>True where Envoy reads requests; HTTPS is not among them, as it is encrypted.</summary>
    public static bool IsHttp(string protocol) => Http.Contains(protocol);

    /// <summary>True where only the handshake can be read.</summary>
    public static bool IsTls(string protocol) => Tls.Contains(protocol);

    public static bool IsKnown(string protocol) => IsHttp(protocol) || IsTls(protocol) || Other.Contains(protocol);
}
