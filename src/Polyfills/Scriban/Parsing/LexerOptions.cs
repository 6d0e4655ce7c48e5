namespace Scriban.Parsing;

/// <summary>How a text is cut into tokens.</summary>
public record LexerOptions
{
    public const string DefaultFrontMatterMarker = "+++";

    public static readonly LexerOptions Default = new();

    /// <summary>Text with code in it, unless told otherwise.</summary>
    public ScriptMode Mode { get; init; }

    /// <summary>The line that opens and closes the front matter.</summary>
    public string FrontMatterMarker { get; init; } = DefaultFrontMatterMarker;
}
