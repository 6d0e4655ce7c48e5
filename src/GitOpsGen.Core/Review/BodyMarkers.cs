namespace GitOpsGen.Core.Review;

/// <summary>The lines that enclose this tool's part of a pull request's body; what people write around them stays.</summary>
public static class BodyMarkers
{
    public const string Begin = "<!-- gitopsgen:begin -->";

    public const string End = "<!-- gitopsgen:end -->";
}
