using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Rules;

public class UrlsTests
{
    [Theory]
    [InlineData("https://example.com/keys", "https")]
    [InlineData("HTTP://example.com:8080", "http")]
    [InlineData("http://[::1]:80/", "http")]
    [InlineData("mailto:a", "mailto")]
    [InlineData("/a/b", "")]
    [InlineData("example.com/a", null)]
    [InlineData("http://a b/", null)]
    [InlineData("http://a:b/", null)]
    [InlineData("http://a:80:80/", null)]
    [InlineData("postgres://a:80,b:80/", "postgres")]
    [InlineData("http://[::1", null)]
    [InlineData("http://a[::1]", null)]
    [InlineData("http://[a]/", null)]
    [InlineData("http://[fe80::1%25eth0]:80/", "http")]
    [InlineData("http://a%20b/", null)]
    [InlineData("http://a%C3%A4b/", "http")]
    [InlineData("http://a/%2", null)]
    [InlineData("http://a/%20?%", "http")]
    [InlineData("http://user:pass@a/", "http")]
    [InlineData("http://us er@a/", null)]
    [InlineData("http://a#b", null)]
    [InlineData("/a/%zz", null)]
    [InlineData("x:%", "x")]
    [InlineData("*", "")]
    [InlineData("", null)]
    public void The_scheme_is_what_Go_reads(string text, string? scheme) => Assert.Equal(scheme, Urls.Scheme(text));

    [Theory]
    [InlineData("oci://ghcr.io/a/b:1", true)]
    [InlineData("ghcr.io/a/b@sha256:00", true)]
    [InlineData("file:///opt/a.wasm", true)]
    [InlineData("s3://bucket/a", false)]
    [InlineData("ghcr.io:5000/a", false)]
    [InlineData("100%", false)]
    [InlineData("a b", false)]
    public void A_module_is_an_image_or_a_file_or_a_web_address(string text, bool valid) => Assert.Equal(valid, Urls.IsWasm(text));
}
