import './kbd.css'

/** A key or a combination, as it is printed on the keyboard: `Ctrl K`. */
export const Kbd = ({ children }: { readonly children: string }) => <kbd className="kbd">{children}</kbd>
