using NUnit.Framework;

namespace StakeholderGraph.Tests.Access;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class KeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stakeholders-keys-");
    private readonly KeyFile _file;

    public KeyTests() => _file = new KeyFile(Path.Combine(_folder.FullName, "keys.json"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void A_key_is_found_by_its_secret_which_the_file_does_not_hold()
    {
        var ring = new KeyRing(_file);
        var (anna, bob) = (Add("anna", AccessRole.Editor), Add("bob", AccessRole.Reader));

        Assert.That(ring.IsConfigured);
        Assert.That((ring.Find(anna)!.Name.Value, ring.Find(anna)!.Role), Is.EqualTo(("anna", AccessRole.Editor)));
        Assert.That(ring.Find(bob)!.Role, Is.EqualTo(AccessRole.Reader));
        Assert.That(ring.Find(anna[..^1]) ?? ring.Find("") ?? ring.Find(_file.Read()[0].Hash), Is.Null);
        Assert.That(File.ReadAllText(_file.Path), Does.Not.Contain(anna).And.Not.Contain(anna[4..]));
        Assert.That(anna, Has.Length.EqualTo(47).And.Not.EqualTo(bob));
    }

    [Test]
    public void A_key_counts_until_it_is_revoked()
    {
        var ring = new KeyRing(_file);
        var anna = Add("anna", AccessRole.Admin);
        Assert.That(ring.Find(anna), Is.Not.Null);

        _file.Write([]);

        Assert.That(ring.Find(anna), Is.Null);
        Assert.That(ring.IsConfigured, "a file without keys lets nobody in, rather than everybody");
    }

    [Test]
    public void If_the_key_file_has_disappeared_nobody_is_let_in()
    {
        var anna = Add("anna", AccessRole.Admin);
        var ring = new KeyRing(_file);
        Assert.That(ring.Find(anna), Is.Not.Null);

        File.Delete(_file.Path);

        Assert.That((ring.IsConfigured, ring.Find(anna)), Is.EqualTo((true, (AccessKey?)null)));
    }

    [TestCase("{")]
    [TestCase("null")]
    [TestCase("""{"version": 2, "keys": []}""")]
    [TestCase("""{"version": 1}""")]
    [TestCase("""{"version": 1, "keys": [{"name": "anna"}]}""")]
    [TestCase("""{"version": 1, "keys": [{"name": "anna", "role": "editor", "hash": "", "added": "2026-01-01T00:00:00Z"}]}""")]
    [TestCase("""{"version": 1, "keys": [{"name": "anna", "role": "king", "hash": "", "added": "2026-01-01T00:00:00Z"}]}""")]
    public void A_file_that_is_not_a_key_file_is_refused(string text)
    {
        var secret = Add("anna", AccessRole.Admin);
        var ring = new KeyRing(_file);
        Assert.That(ring.Find(secret), Is.Not.Null);
        File.WriteAllText(_file.Path, text);

        Assert.That(() => ring.Find(secret), Throws.InstanceOf<KeyFileException>().With.Message.Contains(_file.Path));
        Assert.That(() => ring.Find(secret), Throws.InstanceOf<KeyFileException>(), "and goes on being refused");
    }

    [Test]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    [Platform(Exclude = "Win")]
    public void Only_its_owner_can_read_the_file()
    {
        Add("anna", AccessRole.Admin);

        Assert.That(File.GetUnixFileMode(_file.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private string Add(string name, AccessRole role)
    {
        var (secret, key) = AccessKey.Make(RecordId.Parse(name), role, TimeProvider.System);
        _file.Write([.. _file.Read(), key]);
        return secret;
    }
}
