using System.ComponentModel;
using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record CertificatesConfig : ConfigRecord
{
    [Description("istiod: each primary signs with a CA of its own making. cacerts: a CA from the secret store, one intermediate per primary under a common root (several primaries need this). istio-csr: cert-manager signs.")]
    public CertificateIssuer Issuer { get; init; } = CertificateIssuer.Istiod;
}

public enum CertificateIssuer
{
    Istiod,

    Cacerts,

    [JsonStringEnumMemberName("istio-csr")]
    IstioCsr,
}
