import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { APP } from '../strings/app'

type ErrorBoundaryProps = { readonly children: ReactNode; readonly place: string }
type ErrorBoundaryState = { readonly error: Error | null; readonly place: string }

/** A screen that fails leaves the rest of the window alive, says that nothing is lost, and can be tried again elsewhere. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, place: this.props.place }

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  /** Going to another screen tries again. */
  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.place === state.place ? null : { error: null, place: props.place }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div className="vide" role="alert">
        <h1>{APP.crashTitle}</h1>
        <p>{APP.crashText}</p>
        <Button onClick={() => window.location.reload()}>{APP.reload}</Button>
        <details>
          <summary>{APP.details}</summary>
          <p className="details-techniques">{`${error.name} : ${error.message}`}</p>
        </details>
      </div>
    )
  }
}
