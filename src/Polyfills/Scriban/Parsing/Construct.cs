namespace Scriban.Parsing;

/// <summary>A kind of statement or expression, as error messages name it: the words, and their misspellings, are Scriban's.</summary>
internal sealed record Construct(string Name, string Example)
{
    public static readonly Construct Page = new("ScriptPage", "...");
    public static readonly Construct Expression = new("expression statement", "<expression>");
    public static readonly Construct Assignment = new("assign expression", "<target_expression> = <value_expression>");
    public static readonly Construct Binary = new("binary expression", "<expression> operator <expression>");
    public static readonly Construct Unary = new("unary expression", "<operator> <expression>");
    public static readonly Construct Increment = new(
        "increment/decrement expression", "<operator> <expression> or <expression> <operator>");
    public static readonly Construct Conditional = new("conditional expression", "<condition> ? <then_value> : <else_value>");
    public static readonly Construct Call = new("function call expression", "<target_expression> <arguemnt[0]> ... <arguement[n]>");
    public static readonly Construct Indexer = new("indexer expression", "<expression>[<index_expression>]");
    public static readonly Construct Pipe = new("pipe expression", "<expression> | <expression>");
    public static readonly Construct Array = new("array initializer", "[item1, item2,...]");
    public static readonly Construct Object = new("object initializer expression", "{ member1: <expression>, member2: ... }");
    public static readonly Construct Nested = new("nested expression", "(<expression>)");
    public static readonly Construct Interpolation = new("interpolated string expression", "$\"string{<expression>}string\"");
    public static readonly Construct If = new("if statement", "if <expression> ... end|else|else if");
    public static readonly Construct Else = new("else statement", "else | else if <expression> ... end|else|else if");
    public static readonly Construct Case = new("case statement", "case <expression> ... end|when|else");
    public static readonly Construct When = new("when statement", "when <expression> ... end|when|else");
    public static readonly Construct For = new("for statement", "for <variable> in <expression> ... end");
    public static readonly Construct While = new("while statement", "while <expression> ... end");
    public static readonly Construct With = new("with statement", "with <variable> ... end");
    public static readonly Construct Wrap = new("wrap statement", "wrap <function_call> ... end");
    public static readonly Construct Capture = new("capture statement", "capture <variable> ... end");
    public static readonly Construct Import = new("import statement", "import <expression>");
    public static readonly Construct ReadOnly = new("readonly statement", "readonly <variable>");
    public static readonly Construct Function = new("function statement", "func <variable> ... end");
    public static readonly Construct Parameter = new("ScriptParameter", "...");
    public static readonly Construct Return = new("return statement", "return <expression>?");
}
