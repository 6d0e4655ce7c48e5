namespace GitOpsGen.Core.Checking.Istio.Annotations;

/// <summary>One Istio annotation.</summary>
/// <param name="Kinds">Where it may stand; <c>Any</c> for everywhere.</param>
/// <param name="Problem">What is wrong with a value, or null; null when every value is fine.</param>
internal sealed record AnnotationFacts(string Name, string[] Kinds, bool IsAlpha = true, bool IsDeprecated = false, Func<string, string?>? Problem = null);
