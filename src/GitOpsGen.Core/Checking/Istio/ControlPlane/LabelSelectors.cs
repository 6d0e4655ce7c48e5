using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>Kubernetes' LabelSelector: matchLabels and matchExpressions, all of which must hold. None matches everything.</summary>
internal static class LabelSelectors
{
    public static bool Matches(Node? selector, IReadOnlyDictionary<string, string> labels) =>
        selector.Get("matchLabels").Labels().All(label => labels.TryGetValue(label.Key, out var value) && value == label.Value)
        && selector.Items("matchExpressions").All(expression => Holds(expression, labels));

    /// <summary>One expression; an operator that Kubernetes does not have holds for nothing.</summary>
    public static bool Holds(Node expression, IReadOnlyDictionary<string, string> labels)
    {
        var isSet = labels.TryGetValue(expression.Text("key"), out var value);
        return expression.Text("operator") switch
        {
            "In" => isSet && expression.Strings("values").Contains(value),
            "NotIn" => !isSet || !expression.Strings("values").Contains(value),
            "Exists" => isSet,
            "DoesNotExist" => !isSet,
            _ => false,
        };
    }
}
