/**
 * The configuration of a homeserver for one person's machine: loopback only, no federation, no limits on rate.
 * Never a model for production.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} HomeserverFiles
 * @property {string} configuration
 * @property {string} sharedSecret whoever can read it may register accounts
 * @property {string} log
 * @property {string} process who runs it now
 * @property {string} port
 */

/**
 * @param {string} dataDir
 * @returns {HomeserverFiles}
 */
export function homeserverFiles(dataDir) {
  return {
    configuration: join(dataDir, 'homeserver.yaml'),
    sharedSecret: join(dataDir, 'registration_shared_secret'),
    log: join(dataDir, 'homeserver.log'),
    process: join(dataDir, 'process.json'),
    port: join(dataDir, 'port'),
  };
}

/**
 * Written anew at every start, since the port may change; secrets are made once.
 * @param {{ dataDir: string, port: number, serverName: string, forTests: boolean }} options
 */
export function writeConfiguration({ dataDir, port, serverName, forTests }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const files = homeserverFiles(dataDir);
  const inData = (/** @type {string} */ name) => join(dataDir, name);
  const secret = () => randomBytes(32).toString('base64url');
  keep(files.sharedSecret, secret);
  // The format of Synapse's own generator, whose start would cost two seconds more.
  keep(inData('signing.key'), () => `ed25519 a_piiri ${randomBytes(32).toString('base64').replace(/=+$/, '')}\n`);
  writeFileSync(inData('log.yaml'), JSON.stringify(logConfiguration));

  const configuration = {
    server_name: serverName,
    public_baseurl: `http://127.0.0.1:${port}/`,
    listeners: [
      {
        port,
        bind_addresses: ['127.0.0.1'],
        type: 'http',
        tls: false,
        resources: [{ names: ['client'], compress: false }],
      },
    ],
    database: { name: 'sqlite3', args: { database: inData('homeserver.db') } },
    media_store_path: inData('media'),
    log_config: inData('log.yaml'),
    pid_file: inData('homeserver.pid'),
    signing_key_path: inData('signing.key'),
    registration_shared_secret_path: files.sharedSecret,
    macaroon_secret_key: keep(inData('macaroon_secret'), secret),
    form_secret: keep(inData('form_secret'), secret),
    enable_registration: false,
    report_stats: false,

    trusted_key_servers: [],
    suppress_key_server_warning: true,
    federation_domain_whitelist: [],
    url_preview_enabled: false,

    presence: { enabled: false },
    // A colleague can be found before the first shared room.
    user_directory: { enabled: true, search_all_users: true },
    encryption_enabled_by_default_for_room_type: 'off',
    bcrypt_rounds: forTests ? 4 : 12,
    ...noRateLimits(),
  };
  // JSON is YAML.
  writeFileSync(files.configuration, JSON.stringify(configuration, null, 2), { mode: 0o600 });
  return files;
}

const logConfiguration = {
  version: 1,
  disable_existing_loggers: false,
  formatters: { line: { format: '%(asctime)s %(levelname)s %(name)s %(message)s' } },
  // Standard error goes to the log file together with what Python itself has to say.
  handlers: { out: { class: 'logging.StreamHandler', formatter: 'line', stream: 'ext://sys.__stderr__' } },
  root: { level: 'WARNING', handlers: ['out'] },
};

/** The demonstration's people write weeks of messages in a minute, and tests are no slower. */
function noRateLimits() {
  const none = { per_second: 100_000, burst_count: 100_000 };
  return {
    rc_message: none,
    rc_registration: none,
    rc_login: { address: none, account: none, failed_attempts: none },
    rc_admin_redaction: none,
    rc_joins: { local: none, remote: none },
    rc_joins_per_room: none,
    rc_invites: { per_room: none, per_user: none, per_issuer: none },
    rc_room_creation: none,
    rc_key_requests: none,
    rc_media_create: none,
    rc_user_directory: none,
    rc_profile: none,
    rc_reports: none,
  };
}

/**
 * @param {string} file
 * @param {() => string} make
 * @returns {string}
 */
function keep(file, make) {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
