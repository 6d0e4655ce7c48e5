using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.Tests.Git;

public sealed class RemoteUrlTests
{
    [Theory]
    [InlineData("https://github.com/acme/mesh.git", "https://github.com/acme/mesh.git", "acme", "mesh", "/acme/mesh.git")]
    [InlineData("https://me:secret@github.com/acme/mesh", "https://github.com/acme/mesh", "acme", "mesh", "/acme/mesh")]
    [InlineData("https://git.example.com:8443/a/b/c.git/", "https://git.example.com:8443/a/b/c.git", "a/b", "c", "/a/b/c.git")]
    [InlineData("git@github.com:acme/mesh.git", "ssh://git@github.com/acme/mesh.git", "acme", "mesh", "acme/mesh.git")]
    [InlineData("git@host:/srv/mesh.git", "ssh://git@host/srv/mesh.git", "srv", "mesh", "/srv/mesh.git")]
    [InlineData("ssh://git@host:2222/srv/mesh.git", "ssh://git@host:2222/srv/mesh.git", "srv", "mesh", "/srv/mesh.git")]
    [InlineData("ssh://host/~me/mesh.git", "ssh://host/~me/mesh.git", "~me", "mesh", "~me/mesh.git")]
    public void Addresses_are_read_as_Git_reads_them_and_shown_without_password(string text, string shown, string owner, string name, string sshPath)
    {
        var url = RemoteUrl.TryParse(text)!;
        Assert.Equal((shown, owner, name, sshPath), (url.ToString(), url.Owner, url.Name, url.SshPath.Replace("//", "/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/srv/mesh.git")]
    [InlineData("../mesh.git")]
    [InlineData("C:/mesh.git")]
    [InlineData("./a:b/mesh.git")]
    [InlineData("file:///srv/mesh.git")]
    [InlineData("ftp://host/mesh.git")]
    public void Paths_are_not_addresses(string text) => Assert.Null(RemoteUrl.TryParse(text));
}
