using GitOpsGen.Cli.Configuration;
using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Tests;

public sealed class SessionTests
{
    // A native build once ended with SIGSEGV in one run of twelve: the process exited while libgit2 was starting up.
    [Fact]
    public void What_a_command_prepares_is_over_before_a_config_with_errors_ends_it()
    {
        using var cli = new CliRun();
        cli.Write("mesh.config.yaml", "apiVersion: gitopsgen.dev/v1\n");
        var terminal = new Terminal(new StringReader(""), new StringWriter(), new StringWriter()) { WorkingDirectory = cli.Folder };
        var isReady = false;
        var session = new Session(terminal, new Reporter(terminal, OutputFormat.Text, color: false, "publish"), configPath: null, schemas: null)
        {
            Prepare = () =>
            {
                Thread.Sleep(300);
                isReady = true;
            },
        };

        Assert.Null(session.Build(CancellationToken.None));
        Assert.True(isReady);
    }
}
