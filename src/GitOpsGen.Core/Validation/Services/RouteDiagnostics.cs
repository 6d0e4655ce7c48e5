using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>MESH141x: routes and canaries.</summary>
internal static class RouteDiagnostics
{
    /// <summary>A subset that the DestinationRule does not have answers every request with 503.</summary>
    public static Diagnostic UnknownVersion(SourceLocation at, string version, string service, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1410", $"service '{service}' has no version '{version}'", at, DidYouMean.Hint(version, known) ?? (known.Any() ? $"versions: {string.Join(", ", known)}" : $"add 'versions: [{version}]' to the service"));

    /// <summary>Stricter than Istio, which takes any weights as proportions (facts: istio.md section 5).</summary>
    public static Diagnostic Weights(SourceLocation at, int destinations, int sum) =>
        new(Severity.Error, "MESH1411", destinations == 1 ? $"the only destination has weight {sum}" : $"the weights of {destinations} destinations add up to {sum}", at, destinations == 1 ? "remove 'weight:', or add the other destination" : "weights are percentages; make them add up to 100");

    /// <summary>Istio tries rules in order, so nothing gets past one without a match (IST0130 in its own analysis).</summary>
    /// <param name="at">The first route behind <paramref name="catchAll"/>.</param>
    public static Diagnostic Unreachable(SourceLocation at, SourceLocation catchAll) =>
        new(Severity.Error, "MESH1412", "no request reaches this route", at, $"the route on line {catchAll.Line} takes everything; put it last");

    public static Diagnostic SeveralActions(SourceLocation at, IEnumerable<string> actions) =>
        new(Severity.Error, "MESH1413", $"a route does one thing; this one has {string.Join(" and ", actions.Select(action => $"'{action}'"))}", at, "remove all but one");

    /// <summary>Said only of services whose <c>ports</c> the config lists; without them any port may exist.</summary>
    public static Diagnostic PortNotOnService(SourceLocation at, int port, string service, IEnumerable<int> known) =>
        new(Severity.Error, "MESH1414", $"service '{service}' has no port {port}", at, $"ports: {string.Join(", ", known)}");

    public static Diagnostic PortNeeded(SourceLocation at, string service, IEnumerable<int> known) =>
        new(Severity.Error, "MESH1415", $"service '{service}' has several ports, so a route to it must say which (IST0112)", at, $"add 'port:' with one of {string.Join(", ", known)}");

    public static Diagnostic CanaryOfItself(SourceLocation at, string version) =>
        new(Severity.Error, "MESH1416", $"'{version}' is both the stable version and the canary", at, "name the version to try in 'canary:', or remove the block when the trial is over");

    /// <summary>The canary's shares are rendered behind the service's own routes.</summary>
    public static Diagnostic CanaryHidden(SourceLocation at) =>
        new(Severity.Error, "MESH1417", "this route takes every request, so the canary gets none", at, "the canary is the last route; give this one a 'match', or remove one of the two");

    public static Diagnostic VersionOfUnknown(SourceLocation at, string version, string host) =>
        new(Severity.Error, "MESH1418", $"version '{version}' of '{host}' is unknown: the config does not describe that service", at, "add it to 'services' with its 'versions', or remove 'version:'");

    public static Diagnostic NoSuchPort(SourceLocation at, string service, string setting, string protocol) =>
        new(Severity.Warning, "MESH1437", $"service '{service}' has no {protocol} port, so '{setting}' holds for nothing", at, "correct the port's name or 'protocol:', or remove the setting");
}
