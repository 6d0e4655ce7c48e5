using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template. It never changes, so any number of threads can render it at the same time, each with its own context.</summary>
public class Template
{
    private Template(string? sourceFilePath, ParserOptions? parserOptions, LexerOptions? lexerOptions)
    {
        SourceFilePath = sourceFilePath;
        ParserOptions = parserOptions ?? ParserOptions.Default;
        LexerOptions = lexerOptions ?? LexerOptions.Default;
    }

    public string? SourceFilePath { get; }

    public ScriptPage? Page { get; private set; }

    public bool HasErrors { get; private set; }

    public LogMessageBag Messages { get; } = new();

    public ParserOptions ParserOptions { get; }

    public LexerOptions LexerOptions { get; }

    /// <summary>Never throws for what is in the text: look at <see cref="HasErrors"/> and <see cref="Messages"/>.</summary>
    public static Template Parse(
        string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        var template = new Template(sourceFilePath, parserOptions, lexerOptions);
        var (page, messages) = Parser.Parse(text ?? string.Empty, sourceFilePath ?? "<input>", template.ParserOptions, template.LexerOptions);
        template.Page = page;
        template.Messages.AddRange(messages);
        template.HasErrors = template.Messages.HasErrors;
        return template;
    }

    /// <summary>The value of an expression, written without <c>{{</c> and <c>}}</c>.</summary>
    public static object? Evaluate(string expression, TemplateContext context) => ParseExpression(expression).Evaluate(context);

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

    public object? Evaluate(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Evaluate(CreateContext(model, memberRenamer, memberFilter));

    public string Render(TemplateContext context)
    {
        var result = Run(context);
        if (result is not null && context.EnableOutput) context.Write(Page!.Span, result);
        var text = context.Output.ToString() ?? string.Empty;
        (context.Output as StringBuilderOutput)?.Builder.Clear();
        return text;
    }

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
