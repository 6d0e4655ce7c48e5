using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>Which of our rules stands for which CEL expression of Istio's CRDs. An expression that is not here fails the honesty test.</summary>
internal static class CelRules
{
    public static readonly IReadOnlyDictionary<string, string> Ours = new Dictionary<string, string>
    {
        ["duration(self) >= duration('1ms')"] = "duration",
        ["self.size() == 0"] = "same-namespace",
        ["!self.contains(\"*\")"] = "no-wildcard",
        ["self != \"*\""] = "not-star",
        ["url(self).getScheme() in [\"http\", \"https\"]"] = "http-url",
        ["isURL(self) ? (url(self).getScheme() in [\"\", \"http\", \"https\", \"oci\", \"file\"]) : (isURL(\"http://\" + self) && url(\"http://\" + self).getScheme() in [\"\", \"http\", \"https\", \"oci\", \"file\"])"] = "wasm-url",
        ["isURL(self) ? (url(self).getScheme() in [\"\", \"http\", \"https\", \"file\", \"oci\"]) : (isURL(\"http://\" + self) && url(\"http://\" + self).getScheme() in [\"\", \"http\", \"https\", \"file\", \"oci\"])"] = "wasm-url",
        ["self.startsWith(\"unix://\") ? (self.substring(7, 8) == \"/\" || self.substring(7, 8) == \"@\") : true"] = "unix-path",
        ["self.startsWith(\"unix://\") ? !self.endsWith(\"/\") : true"] = "unix-path",
        ["self.all(key, key.size() != 0)"] = "label-keys",
        ["self.all(key, !key.contains(\"*\"))"] = "label-keys",
        ["self.all(key, 0 < int(key) && int(key) <= 65535)"] = "port-keys",
        ["self.all(key, size(key) < 63 && key.matches(\"^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$\"))"] = "port-name-keys",
        ["(has(self.address) ? self.address : \"\").startsWith(\"unix://\") ? !has(self.ports) : true"] = "unix-without-ports",
        ["(has(self.valueFrom) ? self.valueFrom : \"\") != \"HOST\" || !has(self.value)"] = "value-needs-inline",
        ["has(self.portLevelMtls) ? (((has(self.selector) && has(self.selector.matchLabels)) ? self.selector.matchLabels : {}).size() > 0) : true"] = "port-mtls-needs-selector",
        ["has(self.context) ? ((self.context == \"WAYPOINT\") ? has(self.waypoint) : !has(self.waypoint)) : !has(self.waypoint)"] = "waypoint-match",
        ["(has(self.serviceAccounts) || has(self.notServiceAccounts)) ? (!has(self.principals) && !has(self.notPrincipals) && !has(self.namespaces) && !has(self.notNamespaces)) : true"] = "service-accounts-alone",
        ["((has(self.resolution) ? self.resolution : \"NONE\") == \"NONE\") ? !has(self.endpoints) : true"] = "none-without-endpoints",
        ["((has(self.resolution) ? self.resolution : \"\") == \"DNS_ROUND_ROBIN\") ? ((has(self.endpoints) ? self.endpoints : []).size() <= 1) : true"] = "one-round-robin-endpoint",
        ["!((has(self.addresses) ? self.addresses : []).exists(k, k.contains(\"/\")) && !((has(self.resolution) ? self.resolution : \"NONE\") in [\"STATIC\", \"NONE\"]))"] = "cidr-needs-static",
        ["((has(self.operation) ? self.operation : \"\") == \"UPSERT\") ? (self.value != \"\") : true"] = "upsert-needs-value",
        ["((has(self.operation) ? self.operation : \"\") == \"REMOVE\") ? !has(self.value) : true"] = "remove-without-value",
    };

    public static string NameOf(string rule) => Ours.GetValueOrDefault(Regex.Replace(rule, @"\s+", " ").Trim(), rule);
}
