namespace GitOpsGen.Delivery.Tests.Faults;

/// <summary>Ends a run at one of its steps in a way that nothing in it catches.</summary>
internal sealed class Killer(int step) : IProgress<string>
{
    private int _left = step;

    public void Report(string value)
    {
        if (_left-- == 0)
            throw new KilledException();
    }

    public sealed class KilledException : Exception;
}
