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
    [InlineData("ssh://git@ssh.github.com:443/acme/mesh.git", "https://github.com")]
    [InlineData("ssh://git@altssh.gitlab.com:443/acme/mesh.git", "https://gitlab.com")]
    [InlineData("ssh://git@git.example.com:2222/acme/mesh.git", "https://git.example.com")]
    [InlineData("https://git.example.com:8443/acme/mesh.git", "https://git.example.com:8443")]
    public void The_service_of_an_address_is_where_its_pages_are(string text, string origin) =>
        Assert.Equal(origin, RemoteUrl.TryParse(text)!.OfService().WebOrigin);

    [Theory]
    [InlineData("/srv/mesh.git")]
    [InlineData("../mesh.git")]
    [InlineData("C:/mesh.git")]
    [InlineData("./a:b/mesh.git")]
    [InlineData("file:///srv/mesh.git")]
    [InlineData("ftp://host/mesh.git")]
    public void Paths_are_not_addresses(string text) => Assert.Null(RemoteUrl.TryParse(text));
}
