namespace Scriban.Parsing;

/// <summary>How the text handed to the parser is laid out.</summary>
public enum ScriptMode
{
    /// <summary>Text with code between <c>{{</c> and <c>}}</c>.</summary>
    Default,

    /// <summary>Only the front matter is parsed.</summary>
    FrontMatterOnly,

    /// <summary>Front matter between two markers, then text as in <see cref="Default"/>.</summary>
    FrontMatterAndContent,

    /// <summary>Code only, without <c>{{</c>.</summary>
    ScriptOnly,
}
