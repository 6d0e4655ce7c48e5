using System.Collections;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>for</c> and <c>tablerow</c>: the latter writes an HTML table row around every <c>cols</c> items.</summary>
internal sealed class ForStatement(
    bool isTableRow,
    ScriptExpression variable,
    ScriptExpression iterator,
    List<NamedArgument> options,
    ScriptBlockStatement body,
    ScriptBlockStatement? otherwise) : LoopStatement(isTableRow ? "tablerow" : "for")
{
    private protected override object? Run(TemplateContext context, LoopFrame frame)
    {
        var value = iterator.Evaluate(context);
        if (value is not IEnumerable items)
        {
            if (value is null) return null;
            throw new ScriptRuntimeException(iterator.Span, $"Unexpected type `{value.GetType()}` for iterator");
        }

        var isQuery = value is IQueryable;
        var columns = isTableRow ? 1 : 0;
        if (options.Count > 0) items = ApplyOptions(context, items, ref columns);
        if (isTableRow) context.Write("<tr class=\"row1\">");
        var enumerator = items.GetEnumerator();
        object? result = null;
        try
        {
            var state = new LoopState(items, enumerator, columns);
            frame.State = state;
            var any = enumerator.MoveNext();
            if (any) result = RunItems(context, frame, enumerator, state, isQuery);
            if (isTableRow) context.Write("</tr>").WriteLine();
            if (!any && otherwise is not null) result = otherwise.Evaluate(context);
        }
        finally
        {
            (enumerator as IDisposable)?.Dispose();
        }

        return result;
    }

    private object? RunItems(TemplateContext context, LoopFrame frame, IEnumerator enumerator, LoopState state, bool isQuery)
    {
        var simpleVariable = variable as ScriptVariable;
        if (simpleVariable is not null) frame.VariableName = simpleVariable.Name;
        object? previous = null;
        object? result;
        do
        {
            context.StepLoop(this, isQuery);
            var item = enumerator.Current;
            state.Advance(!state.HasStarted || !Equals(previous, item));
            previous = item;
            if (simpleVariable is not null) frame.Value = item;
            else variable.SetValue(context, item);

            if (isTableRow) BeginCell(context, state);
            result = body.Evaluate(context);
            if (isTableRow) context.Write("</td>");

            // As in Scriban, the next item is fetched even when the body asked to stop.
            if (state.IsLast())
            {
                GoesOn(context);
                break;
            }
        }
        while (GoesOn(context));

        return result;
    }

    private static void BeginCell(TemplateContext context, LoopState state)
    {
        if (state.Column == 0 && state.Index > 0)
        {
            context.Write("</tr>").Write(context.NewLine);
            context.Write("<tr class=\"row").Write(state.Row.ToString()).Write("\">");
        }

        context.Write("<td class=\"col").Write((state.Column + 1).ToString()).Write("\">");
    }

    private IEnumerable ApplyOptions(TemplateContext context, IEnumerable items, ref int columns)
    {
        var offset = 0;
        var limit = -1;
        var reversed = false;
        foreach (var option in options)
        {
            switch (option.Name)
            {
                case "offset":
                    offset = Number(context, option);
                    break;
                case "limit":
                    limit = Number(context, option);
                    break;
                case "reversed":
                    reversed = true;
                    break;
                case "cols" when isTableRow:
                    columns = Math.Max(Number(context, option), 1);
                    break;
                default:
                    throw new ScriptRuntimeException(option.Span, $"Unsupported argument `{option.Name}` for statement: `{this}`");
            }
        }

        var selected = items.Cast<object?>();
        if (offset > 0) selected = selected.Skip(offset);
        if (reversed) selected = selected.Reverse();
        return limit > 0 ? selected.Take(limit) : selected;
    }

    private static int Number(TemplateContext context, NamedArgument option)
    {
        if (option.Value is null) throw new ScriptRuntimeException(option.Span, $"Invalid `{option.Name}` argument. Value is required.");
        return context.ToInt(option.Value.Span, option.Value.Evaluate(context));
    }
}
