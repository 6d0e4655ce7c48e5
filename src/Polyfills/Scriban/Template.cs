using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>
/// A parsed template. It never changes, so any number of threads can render it at the same time, each with its own context.
/// </summary>
public class Template
{
    private Template(string? sourceFilePath, ParserOptions? parserOptions, LexerOptions? lexerOptions)
    {
        SourceFilePath = sourceFilePath;
        ParserOptions = parserOptions ?? ParserOptions.Default;
        LexerOptions = lexerOptions ?? LexerOptions.Default;
    }

    /// <summary>The name in messages; null when none was given, which they show as <c>&lt;input&gt;</c>.</summary>
    public string? SourceFilePath { get; }

    /// <summary>The parsed page; of no use when there were errors.</summary>
    public ScriptPage? Page { get; private set; }

    /// <summary>Whether rendering will refuse with an InvalidOperationException.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>What the parser found, warnings included.</summary>
    public LogMessageBag Messages { get; } = new();

    /// <summary>The options it was parsed with.</summary>
    public ParserOptions ParserOptions { get; }

    /// <summary>The lexer options it was parsed with, the mode among them.</summary>
    public LexerOptions LexerOptions { get; }

    /// <summary>Never throws for what is in the text: look at <see cref="HasErrors"/> and <see cref="Messages"/>.</summary>
    public static Template Parse(
        string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        var template = new Template(sourceFilePath, parserOptions, lexerOptions);
        var (page, messages) = Parser.Parse(
            text ?? string.Empty, sourceFilePath ?? "<input>", template.ParserOptions, template.LexerOptions);
        template.Page = page;
        template.Messages.AddRange(messages);
        template.HasErrors = template.Messages.HasErrors;
        return template;
    }

    /// <summary>The value of an expression, written without <c>{{</c> and <c>}}</c>.</summary>
    public static object? Evaluate(string expression, TemplateContext context) => ParseExpression(expression).Evaluate(context);

    /// <summary>The value of an expression with the members of a model as variables.</summary>
    public static object? Evaluate(
        string expression, object? model, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        ParseExpression(expression).Evaluate(model, memberRenamer, memberFilter);

    /// <summary>The value of the last statement; nothing is written.</summary>
    public object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var outputWasEnabled = context.EnableOutput;
        context.EnableOutput = false;
        try
        {
            return Run(context);
        }
        finally
        {
            context.EnableOutput = outputWasEnabled;
        }
    }

    /// <summary>The value of the last statement, with the members of a model as variables.</summary>
    public object? Evaluate(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Evaluate(CreateContext(model, memberRenamer, memberFilter));

    /// <summary>
    /// Renders and returns what was written; the context's output is empty again afterwards. Errors are ScriptRuntimeExceptions.
    /// </summary>
    public string Render(TemplateContext context)
    {
        var result = Run(context);
        if (result is not null && context.EnableOutput) context.Write(Page!.Span, result);
        var text = context.Output.ToString() ?? string.Empty;
        (context.Output as StringBuilderOutput)?.Builder.Clear();
        return text;
    }

    /// <summary>
    /// Renders in a new context, with the members of a model as variables. The names of its members are snake_case by default.
    /// </summary>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Render(CreateContext(model, memberRenamer, memberFilter));

    private static Template ParseExpression(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
    }

    private static TemplateContext CreateContext(object? model, MemberRenamerDelegate? memberRenamer, MemberFilterDelegate? memberFilter)
    {
        var variables = new ScriptObject();
        variables.Import(model, memberFilter, memberRenamer);
        var context = new TemplateContext { MemberRenamer = memberRenamer ?? StandardMemberRenamer.Default, MemberFilter = memberFilter };
        context.PushGlobal(variables);
        return context;
    }

    private object? Run(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HasErrors)
        {
            throw new InvalidOperationException(
                "This template has errors. Check the <Template.HasError> and <Template.Messages> before evaluating a template. Messages:\n"
                + string.Join('\n', Messages));
        }

        if (SourceFilePath is not null) context.PushSourceFile(SourceFilePath);
        try
        {
            return Page?.Evaluate(context);
        }
        finally
        {
            if (SourceFilePath is not null) context.PopSourceFile();
        }
    }
}
