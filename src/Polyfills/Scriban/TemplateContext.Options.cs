namespace Scriban;

public partial class TemplateContext
{
    /// <summary>Whether a variable that does not exist is an error instead of null.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether a member that does not exist is null instead of an error.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether a member of null is null instead of an error.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether calling a function that does not exist gives null instead of an error.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether an index out of range gives null instead of an error.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>Whether a null index gives null instead of an error.</summary>
    public bool EnableNullIndexer { get; set; }

    /// <summary>Whether <c>break</c> and <c>continue</c> outside of a loop end the template instead of being an error.</summary>
    public bool EnableBreakAndContinueAsReturnOutsideLoop { get; set; }

    /// <summary>Whether anything is written; when not, a template only evaluates to a value.</summary>
    public bool EnableOutput { get; set; } = true;

    /// <summary>Whether the whitespace before <c>{{</c> on its line is repeated before every line that the code writes.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether automatic indentation also indents lines that are empty.</summary>
    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>How many iterations the loops of a template may take in all, nested ones included; 0 for any number.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>The same for loops over an <see cref="IQueryable"/>; <see cref="LoopLimit"/> when null.</summary>
    public int? LoopLimitQueryable { get; set; }

    /// <summary>How deep calls and includes may nest; 0 for any depth.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>How many characters are written, or come from one value, before the rest is cut off; 0 for any number.</summary>
    public int LimitToString { get; set; } = 1048576;

    /// <summary>How deep the objects and arrays in a value that is written may nest; 0 for any depth.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;
}
