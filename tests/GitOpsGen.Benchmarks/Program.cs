using System.Globalization;
using GitOpsGen.Benchmarks;

// ./run bench stages [clusters …]    time and memory of each stage
return args switch
{
    ["stages", .. var sizes] => StageTimes.Run([.. (sizes.Length > 0 ? sizes : ["10", "100", "1000"]).Select(size => int.Parse(size, CultureInfo.InvariantCulture))]),
    ["config", var clusters] => Print(LargeMesh.Config(int.Parse(clusters, CultureInfo.InvariantCulture))),
    _ => Print("usage: stages [clusters …] | config <clusters>\nscripts: tests/GitOpsGen.Benchmarks/peers/*.sh\n"),
};

static int Print(string text)
{
    Console.Write(text);
    return 0;
}
