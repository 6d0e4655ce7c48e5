using Polly;
using Polly.Retry;

namespace GitOpsGen.Delivery;

/// <summary>
/// Tries again what failed for a passing reason: at most four times, after about 1, 2, 4 and 8 seconds, or when the server
/// says. A server that asks for more than a minute is not waited for: the user is told instead.
/// </summary>
internal sealed class Retry(TimeProvider clock, TimeSpan firstDelay)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 4,
            Delay = firstDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<TransientException>(e => !(e.RetryAfter > Longest)),
            DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as TransientException)?.RetryAfter),
        })
        .Build();

    public static Retry Default { get; } = new(TimeProvider.System, TimeSpan.FromSeconds(1));

    /// <exception cref="DeliveryException">It still failed at the last attempt.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await act(token), cancellation);
        }
        catch (TransientException e)
        {
            throw new DeliveryException(e.Diagnostic, e);
        }
    }
}
