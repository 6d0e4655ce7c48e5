namespace Scriban.Parsing;

public record LexerOptions
{
    public const string DefaultFrontMatterMarker = "+++";

    public static readonly LexerOptions Default = new();

    public ScriptMode Mode { get; init; }

    /// <summary>The line that opens and closes the front matter.</summary>
    public string FrontMatterMarker { get; init; } = DefaultFrontMatterMarker;
}
