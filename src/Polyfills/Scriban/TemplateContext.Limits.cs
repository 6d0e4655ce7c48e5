using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<ScriptBlockStatement> _blocks = new();
    private PipeStack _pipe;
    private int _depth;
    private int _loopStep;

    /// <summary>By reference, as it is a struct that changes.</summary>
    internal ref PipeStack Pipe => ref _pipe;

    /// <summary>Whether a break, continue or return is on its way out.</summary>
    internal FlowState FlowState { get; set; }

    /// <summary>Stops the rendering when it was cancelled, or when the stack is about to overflow.</summary>
    public void CheckAbort() => CheckAbort(CurrentNode);

    /// <summary>Counts a call or block in; fails past the limit, or when the stack of the thread is about to run out.</summary>
    public void EnterRecursive(ScriptNode? node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(node?.Span ?? CurrentSpan, "Exceeding recursive depth limit, near to stack overflow");
        _depth++;
        if (RecursiveLimit != 0 && _depth > RecursiveLimit)
        {
            throw new ScriptRuntimeException(
                node?.Span ?? CurrentSpan, $"Exceeding number of recursive depth limit `{RecursiveLimit}` for node: `{node}`");
        }
    }

    /// <summary>Counts it out again, after an error too.</summary>
    public void ExitRecursive(ScriptNode? node) => _depth--;

    /// <summary>The value of a node, such as a block given to a custom function; null for no node.</summary>
    public object? Evaluate(ScriptNode? scriptNode) => scriptNode?.Evaluate(this);

    /// <summary>The same with the node to report.</summary>
    internal void CheckAbort(ScriptNode? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (CancellationToken.IsCancellationRequested) throw new ScriptAbortException(node?.Span ?? default, CancellationToken);
    }

    /// <summary>Counts a step of a loop statement; the loops within an outermost loop count together.</summary>
    internal void StepLoop(ScriptNode loop, bool isQuery = false)
    {
        _loopStep++;
        var limit = LimitOf(isQuery);
        if (limit != 0 && _loopStep > limit)
            throw new ScriptRuntimeException(loop.Span, $"Exceeding number of iteration limit `{limit}` for loop statement.");
    }

    /// <summary>Counts the iterations within a function, each call on its own.</summary>
    internal void StepLoop(SourceSpan span, ref int step, bool isQuery = false)
    {
        CheckAbort();
        step++;
        var limit = LimitOf(isQuery);
        if (limit != 0 && step > limit)
            throw new ScriptRuntimeException(span, $"Exceeding number of iteration limit `{limit}` for internal iteration.");
    }

    /// <summary>Leaves a block for the next function that is called.</summary>
    internal void PushBlock(ScriptBlockStatement block) => _blocks.Push(block);

    /// <summary>Takes the block; null for a call that was given none.</summary>
    internal ScriptBlockStatement? PopBlock() => _blocks.TryPop(out var block) ? block : null;

    private int LimitOf(bool isQuery) => isQuery ? LoopLimitQueryable ?? LoopLimit : LoopLimit;
}
