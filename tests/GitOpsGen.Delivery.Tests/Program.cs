using GitOpsGen.Delivery.PullRequests;
using GitOpsGen.Delivery.Tests;

// Publishes once in a process of its own, so that a test can kill it: repository, folder for pull requests, value.
if (args is not [var repository, var pullRequests, var value])
    return 64;
using var folder = new PublishingFolder();
try
{
    await GitOpsGen.Delivery.Publisher.PublishAsync(folder.Request(Rendered.Mesh(100, int.Parse(value))) with
    {
        Repository = repository,
        PullRequests = new LocalHost(pullRequests),
    });
    return 0;
}
catch (GitOpsGen.Delivery.DeliveryException e)
{
    Console.Error.WriteLine(string.Join('\n', e.Diagnostics.Select(d => $"{d}\n  {d.Hint}")));
    return 3;
}
