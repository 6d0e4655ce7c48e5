namespace Scriban.Parsing;

/// <summary>How bad a finding of the parser is.</summary>
public enum ParserMessageType
{
    Error,
    Warning,
}
