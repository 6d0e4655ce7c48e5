using System.Globalization;
using GitOpsGen.Benchmarks;

// ./run bench stages [clusters …]    time and memory of each stage
// ./run bench commit <config file>      the commit alone
return args switch
{
    ["stages", .. var sizes] => StageTimes.Run([.. (sizes.Length > 0 ? sizes : ["10", "100", "1000"]).Select(size => int.Parse(size, CultureInfo.InvariantCulture))]),
    ["commit", var config] => await CommitTime.RunAsync(config),
    ["config", var clusters] => Print(LargeMesh.Config(int.Parse(clusters, CultureInfo.InvariantCulture))),
    ["config", var clusters, "bare"] => Print(LargeMesh.Config(int.Parse(clusters, CultureInfo.InvariantCulture), namespaces: false)),
    _ => Print("usage: stages [clusters …] | config <clusters> [bare] | commit <config file>\nscripts: tests/GitOpsGen.Benchmarks/peers/*.sh\n"),
};

static int Print(string text)
{
    Console.Write(text);
    return 0;
}
