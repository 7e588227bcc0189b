import Foundation

/// The commented settings file that `homecare init` puts beside a new database.
enum SettingsTemplate {
    static let text = """
        # Settings of this clinic. Lines that begin with # are remarks; remove the # to use one.
        # Secrets may come from the environment instead: HOMECARE_EMAIL_PASSWORD.

        clinic:
          name: HomeCare
          # The number that emergency contacts are asked to call:
          # phone: "+254 700 000 000"
          zone: Africa/Nairobi

        # Without a host, e-mail is "not configured": shown as such, never claimed as sent.
        # email:
        #   host: smtp.example.org
        #   port: 587
        #   security: startTLS        # startTLS, tls or none
        #   username: clinic@example.org
        #   password: keep-it-in-the-environment-rather
        #   from: clinic@example.org
        #   fromName: HomeCare
        #   caFile: /etc/ssl/certs/ca-certificates.crt

        # alerts:
        #   ownershipMinutes: 30      # how long an acknowledged alert stays with its owner

        # signIn:
        #   minutes: 720              # how long a sign-in lasts

        # screen:
        #   theme: dark               # a file of Themes/ without its ending
        #   ascii: false              # borders and curves in ASCII only

        """

    /// Writes it, unless a file is there already.
    static func writeUnlessThere(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data(text.utf8))
    }
}
