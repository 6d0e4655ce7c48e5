using System.Text;
using GitOpsGen.Core.Checking.Secrets;

namespace GitOpsGen.Core.Tests.Checking.Secrets;

public class SecretTextTests
{
    // Put together at run time, so that no scanner of repositories takes the test for a leak.
    private const string Dashes = "-----";

    private static readonly string Pem = $"{Dashes}BEGIN RSA PRIVATE KEY{Dashes}\nMIIEowIBAAKCAQEAxAE7eB6qugXyCAG3yhh7pkDkT65pHymXP7KfIupjf59v\n{Dashes}END RSA PRIVATE KEY{Dashes}\n";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static TheoryData<string, SecretKind> Leaks => new()
    {
        { Pem, SecretKind.PrivateKey },
        { Pem.Replace("\n", "\\n", StringComparison.Ordinal), SecretKind.PrivateKey },
        { $"{Dashes}BEGIN PRIVATE KEY{Dashes}\nMIIEvQ==", SecretKind.PrivateKey },
        { $"{Dashes}BEGIN OPENSSH PRIVATE KEY{Dashes}\nb3BlbnNzaC1rZXk=", SecretKind.PrivateKey },
        { $"{Dashes}BEGIN ENCRYPTED PRIVATE KEY{Dashes}\nMIIFHz==", SecretKind.PrivateKey },
        { $"{Dashes}BEGIN PGP PRIVATE KEY BLOCK{Dashes}\nlQOYBF==", SecretKind.PrivateKey },
        { Base64(Pem), SecretKind.PrivateKey },
        { Base64("# certificate and key\n" + Pem), SecretKind.PrivateKey },
        { Base64(Base64(Pem)), SecretKind.PrivateKey },
        { "key: " + Base64(Pem) + "\n", SecretKind.PrivateKey },
        { "AGE-SECRET-KEY-" + "1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGF", SecretKind.PrivateKey },
        { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"abc\",\"d\":\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\"}", SecretKind.PrivateKey },
        { "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDEATt4Hqq6BfIIAbfKGHum", SecretKind.PrivateKey },
        { "MIIEpAIBAAKCAQEAxAE7eB6qugXyCAG3yhh7pkDkT65pHymXP7KfIupjf59v", SecretKind.PrivateKey },
        { "AKIA" + "IOSFODNN7EXAMPLE", SecretKind.Token },
        { "gh" + "p_0123456789abcdefghijABCDEFGHIJ012345", SecretKind.Token },
        { "github" + "_pat_11ABCDEFG0abcdefghijkl_0123456789abcdefghijklmnop", SecretKind.Token },
        { "gl" + "pat-0123456789abcdefABCD", SecretKind.Token },
        { "xox" + "b-123456789012-123456789012-abcdefghijklmnopqrstuvwx", SecretKind.Token },
        { "https://hooks.slack" + ".com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", SecretKind.Token },
        { "AIza" + "SyA0123456789abcdefghijklmnopqrstuv", SecretKind.Token },
        { "sk_" + "live_0123456789abcdefghijABCD", SecretKind.Token },
        { "hvs" + ".CAESIJ0123456789abcdefghijklmnop", SecretKind.Token },
        { "npm" + "_0123456789abcdefghijABCDEFGHIJ012345", SecretKind.Token },
        { "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLWhlcmU", SecretKind.Token },
        { "postgres://app:s3cr3t@db.example.com:5432/app", SecretKind.UrlCredentials },
        { "https://user:hunter2@git.example.com/repo.git", SecretKind.UrlCredentials },
        { "redis://:hunter2@cache:6379", SecretKind.UrlCredentials },
        { "Authorization: Basic " + Base64("app:hunter2"), SecretKind.Password },
        { "{\"auths\":{\"registry.example.com\":{\"auth\":\"" + Base64("robot:hunter2") + "\"}}}", SecretKind.Password },
        { "host: db\npassword: hunter2\n", SecretKind.Password },
        { "[client]\nuser=app\npassword=hunter2\n", SecretKind.Password },
        { "users:\n- {name: app, user: {token: 0123456789abcdef}}\n", SecretKind.Password },
        { "{\"password\": \"hunter2\", \"n\": 1}", SecretKind.Password },
        { "Server=db;User Id=sa;Password=Hunter2;", SecretKind.Password },
        { "SECRET_KEY=abcd1234efgh\n", SecretKind.Password },
        { "Authorization: Bearer abcdefghij" + "klmnopqrstuvwxyz012345", SecretKind.Token },
        { "{\n  \"clientSecret\": \"hunter2\"\n}", SecretKind.Password },
    };

    public static TheoryData<string> Harmless => new()
    {
        "",
        "reviews.default.svc.cluster.local",
        "Authorization: Bearer <token>",
        "attachment; filename=report.pdf",
        "max-age=31536000; includeSubDomains; preload",
        "{\"path\": \"%REQ(:PATH)%\"}",
        $"{Dashes}BEGIN CERTIFICATE{Dashes}\nMIIC/DCCAeSgAwIBAgIQRwT7zVr0Q0Yp0m4q1bH9MTANBgkqhkiG9w0BAQsFADAY\n{Dashes}END CERTIFICATE{Dashes}\n",
        $"{Dashes}BEGIN PUBLIC KEY{Dashes}\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n{Dashes}END PUBLIC KEY{Dashes}\n",
        Base64($"{Dashes}BEGIN CERTIFICATE{Dashes}\nMIIC/DCCAeSgAwIBAgIQ\n{Dashes}END CERTIFICATE{Dashes}\n"),
        "{\"keys\":[{\"e\":\"AQAB\",\"kid\":\"DHFbpoIUqrY8t2zpA2qXfCmr5VO5ZEr4RzHU\",\"kty\":\"RSA\",\"n\":\"xAE7eB6qugXyCAG3yhh7pkDkT65pHymXP7KfIupjf59v\"}]}",
        "https://example.com/login?next=/a:b@c",
        "https://user:$(PASSWORD)@git.example.com/repo.git",
        "https://user:${PASSWORD}@git.example.com/repo.git",
        "ssh://git@github.com/acme/mesh.git",
        "git@github.com:acme/mesh.git",
        "- {name: app, user: {token: \"{{ .token }}\"}}\ncurrent-context: app\n",
        "passwordFile: /etc/secrets/password\ntokenExpiration: 3600\n",
        "# set the password: below\ntoken: ${TOKEN}\nautomountServiceAccountToken: false\n",
        "password: \"\"\nuser: app\n",
        "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "keyboard-interactive authentication, key-value store, monkey-patching",
        "task-sk-lists eyJust looking",
        "Basic authentication is off; Basic QXV0aG9yaXph is no user and password",
        "{\"auth\":\"enabled\"}",
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_secret_is_found_by_its_shape(string text, SecretKind kind) => Assert.Equal(kind, SecretText.Find(text)?.Kind);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_only_looks_like_a_secret_is_left_alone(string text) => Assert.Null(SecretText.Find(text));

    [Fact]
    public void The_description_never_repeats_the_secret()
    {
        foreach (var row in Leaks)
        {
            var text = (string)row[0];
            var found = SecretText.Find(text);
            Assert.NotNull(found);
            Assert.DoesNotContain("hunter2", found.Value.What);
            Assert.DoesNotContain(text, found.Value.What);
        }
    }
}
